import NotFound from "../not-found";

/** Any other address under a language. The proxy gives it the status 404. */
export default function UnknownPage() {
  return <NotFound />;
}
