export default function TimelinePage() {
  return <main id="content" />;
}
