"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { Fragment, type ReactNode, useEffect, useRef, useSyncExternalStore } from "react";
import { eventQuery } from "@/app/_data/event-query";
import type { EventAnswer } from "@/lib/answers/event";
import type { Locale } from "@/lib/vocabulary";
import { EventFacts } from "./event-facts";
import type { FactTools } from "./facts/fact";
import styles from "./pane/pane.module.css";
import { PaneBoundary } from "./pane/pane-boundary";
import { PaneEdge } from "./pane/pane-edge";
import { PaneNote } from "./pane/pane-note";
import { SheetGrip } from "./pane/sheet-grip";
import { usePaneFocus } from "./pane/use-pane-focus";
import { usePaneLinks } from "./pane/use-pane-links";

type Props = {
  eventId: string;
  /** A link to another event was followed inside the pane. */
  onOpen: (id: string) => void;
  onClose: () => void;
  /** What stands beside the marks of each fact, and below all of them. */
  tools?: (event: EventAnswer) => FactTools;
  below?: (event: EventAnswer) => ReactNode;
  /** Where an event is edited, for those who may. */
  editOf?: (event: EventAnswer) => string;
};

/** One event beside the timeline: a column that can be widened, or a sheet over the lower part of a narrow screen. */
export function DetailPane({ eventId, onOpen, onClose, ...slots }: Props) {
  const t = useTranslations("detail");
  const pane = useRef<HTMLElement>(null);
  usePaneFocus(pane, eventId);
  usePaneLinks(pane, { onOpen, onClose });
  useEffect(() => {
    if (eventId) pane.current?.querySelector("[data-scroll]")?.scrollTo({ top: 0 });
  }, [eventId]);
  return (
    <section ref={pane} className={styles.pane} aria-label={t("pane")} tabIndex={-1}>
      <PaneEdge pane={pane} />
      <div className={styles.bar}>
        <SheetGrip pane={pane} onClose={onClose} />
        <button type="button" className={styles.close} onClick={onClose} aria-label={t("close")} title={t("close")}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="m3.5 3.5 9 9m0-9-9 9" />
          </svg>
        </button>
      </div>
      <div className={styles.scroll} data-scroll="">
        <PaneBoundary resetKey={eventId} fallback={<PaneNote text={t("failed")} />}>
          <Loaded eventId={eventId} {...slots} />
        </PaneBoundary>
      </div>
    </section>
  );
}

function Loaded({ eventId, tools, below, editOf }: Pick<Props, "eventId" | "tools" | "below" | "editOf">) {
  const t = useTranslations("detail");
  const locale = useLocale() as Locale;
  const origin = useSyncExternalStore(
    () => () => {},
    () => window.location.origin,
    () => "",
  );
  const { data, isPlaceholderData, isError, refetch } = useQuery({
    ...eventQuery(eventId, locale),
    placeholderData: keepPreviousData,
  });
  if (isError) return <PaneNote text={t("failed")} onRetry={() => void refetch()} />;
  if (!data) return <PaneNote text={t("loading")} />;
  if (!data.ok) return <PaneNote text={t("notFound")} />;
  return (
    <div className={styles.picture} aria-busy={isPlaceholderData}>
      <Fragment key={data.value.id}>
        <EventFacts
          event={data.value}
          heading="h2"
          origin={origin}
          elsewhere="page"
          tools={tools?.(data.value)}
          edit={editOf?.(data.value)}
        />
        {below?.(data.value)}
      </Fragment>
    </div>
  );
}
