"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { ControlProps } from "@/app/_desk/field";
import type { Choice } from "@/lib/answers/desk-event";
import styles from "./combobox.module.css";
import { findChoices } from "./find-choices";

type Props = {
  control: ControlProps;
  choices: Choice[];
  /** Id of what is picked; "" for nothing. */
  value: string;
  onPick: (id: string) => void;
  /** Offers to add what was typed, where nothing of that name is there. */
  onAdd?: ((typed: string) => void) | undefined;
  /** Where the choices are looked for elsewhere: told what is typed, and shown as they come. */
  onType?: ((typed: string) => void) | undefined;
  /** What stands there for a value that is not among the choices. */
  valueName?: string | undefined;
};

/** Picks one of many by typing: arrows move, Enter picks, Escape closes the list and leaves what was picked. */
export function Combobox({ control, choices, value, onPick, onAdd, onType, valueName }: Props) {
  const t = useTranslations("editing.pick");
  const list = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const options = useRef<HTMLDivElement>(null);

  const name = choices.find((one) => one.id === value)?.name ?? valueName ?? value;
  const asked = typed ?? "";
  const found = !isOpen ? [] : onType ? choices : findChoices(choices, asked);
  const canAdd =
    isOpen && onAdd !== undefined && asked.trim() !== "" && !found.some((one) => one.name === asked.trim());
  const length = found.length + (canAdd ? 1 : 0);

  useEffect(() => {
    if (isOpen && active >= 0) options.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [isOpen, active]);

  const close = () => {
    setOpen(false);
    setTyped(null);
    setActive(-1);
  };
  const open = () => {
    setOpen(true);
    if (onType && !isOpen) onType(asked);
  };
  const choose = (at: number) => {
    const choice = found[at];
    if (choice) onPick(choice.id);
    else if (canAdd) onAdd?.(asked.trim());
    close();
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!isOpen) open();
      else if (event.key === "ArrowDown") setActive(active + 1 < length ? active + 1 : 0);
      else setActive(active > 0 ? active - 1 : length - 1);
    } else if (event.key === "Enter" && isOpen && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (active >= 0) choose(active);
      else if (length === 1) choose(0);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  const handleBlur = () => {
    // Emptied by hand: nothing is picked any more.
    if (typed !== null && typed.trim() === "" && value !== "") onPick("");
    close();
  };
  return (
    <div className={styles.combobox}>
      <input
        {...control}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={list}
        aria-activedescendant={isOpen && active >= 0 ? `${list}-${active}` : undefined}
        value={typed ?? name}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(-1);
          setOpen(true);
          onType?.(event.target.value);
        }}
        onFocus={(event) => event.target.select()}
        onClick={open}
        onKeyDown={handleKey}
        onBlur={handleBlur}
      />
      <div
        ref={options}
        id={list}
        role="listbox"
        aria-label={t("list")}
        className={styles.list}
        hidden={!isOpen || length === 0}
        // The focus stays in the field: a press on the list must not take it.
        onPointerDown={(event) => event.preventDefault()}
      >
        {found.map((one, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field's keys move through the list
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option
          <div
            key={one.id}
            id={`${list}-${at}`}
            role="option"
            aria-selected={at === active}
            data-picked={one.id === value || undefined}
            onClick={() => choose(at)}
          >
            {one.name}
            {one.also[0] && <span> {one.also[0]}</span>}
          </div>
        ))}
        {canAdd && (
          // biome-ignore lint/a11y/useKeyWithClickEvents: as above
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <div
            id={`${list}-${found.length}`}
            role="option"
            aria-selected={active === found.length}
            className={styles.add}
            onClick={() => choose(found.length)}
          >
            {t("add", { name: asked.trim() })}
          </div>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {isOpen && asked !== "" ? t("found", { count: found.length }) : ""}
      </p>
    </div>
  );
}
