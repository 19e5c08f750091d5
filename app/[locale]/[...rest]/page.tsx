import { notFound } from "next/navigation";

/** Any other address under a language: the written 404, in that language. */
export default function UnknownPage() {
  notFound();
}
