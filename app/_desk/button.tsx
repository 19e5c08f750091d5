import type { ButtonHTMLAttributes } from "react";
import styles from "./button.module.css";

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** `main`: what the form is for, one on each; `quiet`: looks like a link. */
  look?: "main" | "plain" | "quiet";
};

export function Button({ look = "plain", type = "button", className = "", ...rest }: Props) {
  return <button type={type} className={`${styles[look]} ${className}`} {...rest} />;
}
