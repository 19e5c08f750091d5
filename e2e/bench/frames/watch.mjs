/*
 * Runs in the measured page before anything of its own: looks at each frame whether data is in sight, and keeps frames
 * and long tasks while it is asked to. `benchLooksFor`: selectors by name, set before this.
 */
globalThis.bench = (() => {
  const MOST_LOOKED_AT = 200;
  const LOOK_AT_AXIS = 5;
  const seen = {};
  const longTasks = [];
  let frames = null;
  let begun = 0;
  // Where the axis was; null where there is none that is known, or once it has moved.
  let axis = null;
  let moved = null;
  const observer = new PerformanceObserver((list) => keep(list.getEntries()));
  observer.observe({ type: "longtask", buffered: true });

  const look = (time) => {
    frames?.push(time);
    if (frames && axis !== null && frames.length % LOOK_AT_AXIS === 0 && axisNow() !== axis)
      [axis, moved] = [null, true];
    for (const [name, selector] of Object.entries(globalThis.benchLooksFor)) {
      // The frame in which it is there is painted before the next one begins.
      if (seen[name] === "found") seen[name] = time;
      else if (seen[name] === undefined && isInSight(selector)) seen[name] = "found";
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  return {
    /** ms since the navigation began; undefined until it was painted. */
    seenAt: (name) => (typeof seen[name] === "number" ? seen[name] : undefined),
    record: () => {
      frames = [];
      axis = axisNow();
      moved = axis === null ? null : false;
      begun = performance.now();
    },
    /** ms between frames, ms of each task over 50 ms, and whether the axis moved (null: none is known), since `record`. */
    stop: async () => {
      const taken = frames;
      frames = null;
      await new Promise((done) => setTimeout(done, 100));
      keep(observer.takeRecords());
      return {
        intervals: taken.slice(1).map((time, at) => time - taken[at]),
        longTasks: longTasks.filter(({ startTime }) => startTime >= begun).map(({ duration }) => duration),
        moved: moved === false ? axisNow() !== axis : moved,
      };
    },
    /** The middle of the first of these that is there, with its size, CSS px. */
    area: (selectors) => {
      const element = selectors.map((one) => document.querySelector(one)).find((one) => one !== null);
      element?.scrollIntoView({ block: "center" });
      const box = element?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width, height: box.height };
    },
  };

  function keep(entries) {
    for (const { startTime, duration } of entries) longTasks.push({ startTime, duration });
  }

  function axisNow() {
    const labels = [...document.querySelectorAll(".axis-label, .vis-time-axis .vis-text, .tl-timeaxis-tick")];
    const places = labels.map((label) => `${label.textContent} ${Math.round(label.getBoundingClientRect().x)}`);
    return labels.length === 0 ? null : places.join();
  }

  function isInSight(selector) {
    const all = document.querySelectorAll(selector);
    const step = Math.max(1, Math.floor(all.length / MOST_LOOKED_AT));
    for (let at = 0; at < all.length; at += step) {
      const { width, height, top, bottom, left, right } = all[at].getBoundingClientRect();
      const inView = width > 0 && height > 0 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
      if (inView && all[at].checkVisibility({ visibilityProperty: true, opacityProperty: true })) return true;
    }
    return false;
  }
})();
