import { Component, type ReactNode } from "react";

type Props = { resetKey: string; fallback: ReactNode; children: ReactNode };
type State = { failedAt: string | null };

/** Holds a failure of the pane in the pane. Another event is tried afresh. */
export class PaneBoundary extends Component<Props, State> {
  override state: State = { failedAt: null };

  static getDerivedStateFromError(): Partial<State> {
    return { failedAt: "" };
  }

  static getDerivedStateFromProps({ resetKey }: Props, { failedAt }: State): Partial<State> | null {
    if (failedAt === "") return { failedAt: resetKey };
    return failedAt !== null && failedAt !== resetKey ? { failedAt: null } : null;
  }

  override render() {
    return this.state.failedAt === null ? this.props.children : this.props.fallback;
  }
}
