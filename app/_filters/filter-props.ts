import type { View } from "@/lib/view";

export type FilterProps = {
  view: View;
  /** The address of this view changed by a patch: every filter is a link, with or without JavaScript. */
  hrefOf: (patch: Partial<View>) => string;
  onChange: (patch: Partial<View>) => void;
};
