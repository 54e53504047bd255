import { type Html, html } from './html.js'

/** Empty modules around it. @see ISO/IEC 18004 §9.1 */
const quiet = 4

/** A QR code as a picture in the page itself: dark modules as one path. */
export function qrPicture(modules: readonly (readonly boolean[])[], text: string): Html {
  const side = modules.length + 2 * quiet
  const path = modules
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + quiet} ${y + quiet}h1v1h-1z` : '')))
    .join('')
  return html`<svg class="qr" viewBox="0 0 ${side} ${side}" role="img" aria-label="${text}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`
}
