import { printView, type View } from "@/lib/view";

/** What a form without JavaScript must send along, so that it changes its own parameters only. */
export function KeptParams({ view, but }: { view: View; but: string[] }) {
  const params = [...new URLSearchParams(printView(view))].filter(([param]) => !but.includes(param));
  return params.map(([param, value]) => <input key={param} type="hidden" name={param} value={value} />);
}
