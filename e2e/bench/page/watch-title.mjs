/* Runs in the page: looks at each frame whether the title of an event is in sight, and keeps when it was painted. */
globalThis.titleSeen = new Promise((done) => {
  const look = () => {
    const seen = [...document.querySelectorAll("main [data-event]")].some((event) => {
      const box = event.getBoundingClientRect();
      const inSight = box.height > 0 && box.top < innerHeight && event.textContent.trim() !== "";
      return inSight && event.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    });
    // The frame in which it is there is painted before the next one begins.
    requestAnimationFrame(seen ? (time) => done(time) : look);
  };
  requestAnimationFrame(look);
});
