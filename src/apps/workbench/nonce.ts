/**
 * The nonce of this page's Content Security Policy; the server writes a new one with each request.
 * Two parts of Ant Design (measuring the scroll bar, locking the scroll behind a dialog) make style elements without it,
 * see react-component/util#744 and react-component/portal#35. Scripts come from our own address only, so whatever a script
 * here makes may carry the nonce.
 */
export function takeNonce(): string | undefined {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce
  if (!nonce) return undefined
  const create = document.createElement.bind(document)
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = create(name, options)
    if (name === 'style') element.nonce = nonce
    return element
  }
  return nonce
}
