import { Button } from 'antd'
import { useEffect, useRef, useState, type PointerEvent } from 'react'
import { base64Of } from './scale-picture.ts'

interface SignaturePadProps {
  readonly id?: string
  /** Base64 of a PNG. */
  readonly value?: string
  readonly onChange?: (picture: string | undefined) => void
  readonly label: string
}

/** Wide enough for three characters, small enough for a poor line. */
const size = { width: 640, height: 240 }

/**
 * The counterparty signs with a finger or a pen. Whoever cannot, or uses a keyboard alone, takes one of the other ways that
 * stand beside it: on paper, or a refusal before a witness.
 */
export function SignaturePad({ id, value, onChange, label }: SignaturePadProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const last = useRef<{ x: number; y: number } | undefined>(undefined)
  const [given] = useState(value)

  // One that was given before is shown as it was.
  useEffect(() => {
    if (!given) return
    const picture = new Image()
    picture.addEventListener('load', () => canvas.current?.getContext('2d')?.drawImage(picture, 0, 0))
    picture.src = `data:image/png;base64,${given}`
  }, [given])

  function placeOf(event: PointerEvent<HTMLCanvasElement>) {
    const box = event.currentTarget.getBoundingClientRect()
    return {
      x: ((event.clientX - box.left) / box.width) * size.width,
      y: ((event.clientY - box.top) / box.height) * size.height,
    }
  }

  function draw(event: PointerEvent<HTMLCanvasElement>) {
    const pen = event.currentTarget.getContext('2d')
    if (!pen || !last.current) return
    const to = placeOf(event)
    pen.lineWidth = 5
    pen.lineCap = 'round'
    pen.strokeStyle = '#111'
    pen.beginPath()
    pen.moveTo(last.current.x, last.current.y)
    pen.lineTo(to.x, to.y)
    pen.stroke()
    last.current = to
  }

  function lift(event: PointerEvent<HTMLCanvasElement>) {
    if (!last.current) return
    last.current = undefined
    onChange?.(base64Of(event.currentTarget.toDataURL('image/png')))
  }

  function clear() {
    canvas.current?.getContext('2d')?.clearRect(0, 0, size.width, size.height)
    onChange?.(undefined)
  }

  return (
    <div className="stack">
      <canvas
        ref={canvas}
        {...(id ? { id } : {})}
        className="signature-pad"
        role="img"
        aria-label={value ? `${label}，已签` : `${label}，还没有签`}
        {...size}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          last.current = placeOf(event)
          draw(event)
        }}
        onPointerMove={draw}
        onPointerUp={lift}
        onPointerCancel={lift}
      />
      <div className="row spread">
        <span className="quiet">请在框内签名</span>
        <Button size="small" disabled={!value} onClick={clear}>
          重签
        </Button>
      </div>
    </div>
  )
}
