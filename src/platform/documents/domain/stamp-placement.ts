export interface PageBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where a stamp's lower left corner lies in the page's own coordinates, how far it is turned (counter-clockwise), how large. */
export interface StampPlacement {
  readonly x: number
  readonly y: number
  readonly turn: 0 | 90 | 180 | 270
  readonly scale: number
}

const fromEdge = 11
const shareOfWidth = 0.9

/** Centres a strip at the foot of a page as the reader sees it: a page may be stored turned (`rotation`, clockwise). */
export function stampPlacement(
  box: PageBox,
  rotation: number,
  strip: { width: number; height: number },
): StampPlacement {
  const turn = (((rotation % 360) + 360) % 360) as 0 | 90 | 180 | 270
  const seenWidth = turn % 180 === 0 ? box.width : box.height
  const scale = (seenWidth * shareOfWidth) / strip.width
  const across = (seenWidth - strip.width * scale) / 2
  const corners = {
    0: { x: across, y: fromEdge },
    90: { x: box.width - fromEdge, y: across },
    180: { x: box.width - across, y: box.height - fromEdge },
    270: { x: fromEdge, y: box.height - across },
  }
  const corner = corners[turn] ?? corners[0]
  return { x: box.x + corner.x, y: box.y + corner.y, turn, scale }
}
