import { CameraOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { scalePicture } from './scale-picture.ts'

interface PhotoInputProps {
  readonly id?: string
  readonly value?: readonly string[]
  readonly onChange?: (photos: string[]) => void
  readonly most: number
}

/** Photographs by camera or from the album, scaled down here; each is base64 of a JPEG. */
export function PhotoInput({ id, value = [], onChange, most }: PhotoInputProps) {
  const input = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState('')
  const [busy, setBusy] = useState(false)

  async function take(files: FileList | null) {
    setBusy(true)
    setWords('')
    const taken: string[] = []
    for (const file of [...(files ?? [])].slice(0, most - value.length))
      await scalePicture(file).then(
        (picture) => taken.push(picture),
        () => setWords(`“${file.name}”不是浏览器能读的图片，没有加入；请用相机直接拍摄`),
      )
    setBusy(false)
    onChange?.([...value, ...taken])
  }

  return (
    <div className="stack">
      <input
        ref={input}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        onChange={(event) => {
          void take(event.target.files)
          event.target.value = ''
        }}
      />
      {value.length > 0 && (
        <ul className="photo-row">
          {value.map((photo, place) => (
            <li key={photo.slice(-60)}>
              <img src={`data:image/jpeg;base64,${photo}`} alt={`照片 ${place + 1}`} />
              <Button size="small" onClick={() => onChange?.(value.filter((one) => one !== photo))}>
                删除<span className="visually-hidden">照片 {place + 1}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button
        {...(id ? { id } : {})}
        icon={<CameraOutlined />}
        loading={busy}
        disabled={value.length >= most}
        onClick={() => input.current?.click()}
      >
        拍照（{value.length}/{most}）
      </Button>
      {words && (
        <span className="bad" role="alert">
          {words}
        </span>
      )}
    </div>
  )
}
