import { XMLParser } from 'fast-xml-parser'

/** An element with its children in document order; names carry no namespace prefix. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: 400,
})

/** Parses XML into its root element; null where there is none. Throws on malformed XML. */
export function parseXml(text: string): XmlElement | null {
  const nodes: unknown = parser.parse(text)
  return toChildren(nodes).find((node) => typeof node !== 'string') ?? null
}

function toChildren(nodes: unknown): (XmlElement | string)[] {
  if (!Array.isArray(nodes)) return []
  return nodes.flatMap((node: unknown): (XmlElement | string)[] => {
    if (!isRecord(node)) return []
    if (typeof node['#text'] === 'string') return [node['#text']]
    const name = Object.keys(node).find((key) => key !== ':@')
    if (name === undefined) return []
    return [{ name, attributes: toAttributes(node[':@']), children: toChildren(node[name]) }]
  })
}

function toAttributes(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {}
  return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, String(text)]))
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

export function childElements(element: XmlElement | null, name?: string): XmlElement[] {
  if (!element) return []
  return element.children.filter((child) => typeof child !== 'string').filter((child) => !name || child.name === name)
}

/** The child reached by following `path`, the first of each name. */
export function findElement(element: XmlElement | null, ...path: string[]): XmlElement | null {
  let current = element
  for (const name of path) current = childElements(current, name)[0] ?? null
  return current
}

/** Every descendant of that name, in document order, without looking inside a match. */
export function findAll(element: XmlElement | null, name: string): XmlElement[] {
  return childElements(element).flatMap((child) => (child.name === name ? [child] : findAll(child, name)))
}

export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}
