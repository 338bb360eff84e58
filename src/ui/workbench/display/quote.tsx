/** Words of a document, verbatim, with where they stand. */
export function Quote({ text, source }: { text: string; source?: string }) {
  return (
    <figure className="quote">
      <blockquote>{text}</blockquote>
      {source && <figcaption>——{source}</figcaption>}
    </figure>
  )
}
