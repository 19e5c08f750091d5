import type { ReactNode } from "react";
import Markdown, { type Components } from "react-markdown";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import { Link } from "@/app/_i18n/routing";
import { parseAddress } from "@/lib/address";
import styles from "./annotation.module.css";

/*
 * Pictures are left out, since the site asks no other host for anything; headings are set as strong lines, since the
 * page has headings of its own.
 */
const ALLOWED = ["p", "br", "em", "strong", "del", "a", "ul", "ol", "li", "blockquote", "code", "pre", "hr"];
const HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"];
const SCHEMA = { ...defaultSchema, tagNames: [...ALLOWED, ...HEADINGS] };

/** A node of the Markdown's tree, as far as it is looked at here. */
type Node = { type: string; children?: Node[] };

/** What looks like HTML is text: it is shown as it was typed, and nothing that was written is lost. */
function htmlAsText() {
  return (tree: Node) => turn(tree);
}

function turn(node: Node): void {
  if (node.type === "html") node.type = "text";
  for (const child of node.children ?? []) turn(child);
}

const StrongLine = ({ children }: { children?: ReactNode }) => (
  <p>
    <strong>{children}</strong>
  </p>
);

const COMPONENTS: Components = {
  ...Object.fromEntries(HEADINGS.map((heading) => [heading, StrongLine])),
  a: ({ href, children }) => <MarkdownLink href={href ?? ""}>{children}</MarkdownLink>,
};

/** The words of an annotation: Markdown, in which people and events are mentioned by links to their pages. */
export function AnnotationMarkdown({ text }: { text: string }) {
  return (
    <div className={styles.markdown}>
      <Markdown
        remarkPlugins={[remarkGfm, htmlAsText]}
        rehypePlugins={[[rehypeSanitize, SCHEMA]]}
        allowedElements={[...ALLOWED, ...HEADINGS]}
        unwrapDisallowed
        components={COMPONENTS}
      >
        {text}
      </Markdown>
    </div>
  );
}

/** `data-event`: the pane takes a link to an event and opens it in itself. Whatever is no page of ours and no http(s) address is plain text. */
function MarkdownLink({ href, children }: { href: string; children: ReactNode }) {
  const [, path = ""] = /^(\/[^/?#][^?#]*)(?:[?#].*)?$/.exec(href) ?? [];
  const address = parseAddress(path);
  if (address !== null && path !== "") {
    const event = "record" in address && address.record === "events" ? address.id : undefined;
    return (
      <Link href={href} prefetch={false} className={styles.mention} data-event={event}>
        {children}
      </Link>
    );
  }
  if (!/^https?:\/\//i.test(href)) return <span>{children}</span>;
  return (
    <a href={href} rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}
