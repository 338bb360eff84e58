import { ScanOutlined } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import { useEffect, useEffectEvent, useRef, useState } from 'react'

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}
type DetectorClass = new (options: { formats: string[] }) => Detector

const detectorClass = (): DetectorClass | undefined =>
  (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector

/** 扫码, where the browser can read codes; elsewhere nothing is shown and the code is typed. */
export function CodeScanner({ onFound }: { onFound: (text: string) => void }) {
  const [open, setOpen] = useState(false)
  if (!detectorClass()) return null
  return (
    <>
      <Button icon={<ScanOutlined />} onClick={() => setOpen(true)}>
        扫码
      </Button>
      <Modal open={open} title="扫营业执照二维码" footer={null} destroyOnHidden onCancel={() => setOpen(false)}>
        {open && (
          <Camera
            onFound={(text) => {
              setOpen(false)
              onFound(text)
            }}
          />
        )}
      </Modal>
    </>
  )
}

function Camera({ onFound }: { onFound: (text: string) => void }) {
  const video = useRef<HTMLVideoElement>(null)
  const found = useEffectEvent(onFound)
  const [words, setWords] = useState('请把二维码放在画面中间')

  useEffect(() => {
    const Detector = detectorClass()
    let stream: MediaStream | undefined
    let timer: ReturnType<typeof setInterval> | undefined
    let left = false
    async function look() {
      const taken = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      if (left || !Detector || !video.current) return taken.getTracks().forEach((track) => track.stop())
      stream = taken
      video.current.srcObject = taken
      await video.current.play()
      const detector = new Detector({ formats: ['qr_code', 'code_128'] })
      timer = setInterval(() => {
        if (!video.current) return
        detector.detect(video.current).then(
          ([code]) => code && found(code.rawValue),
          () => undefined,
        )
      }, 300)
    }
    look().catch(() => setWords('打不开相机，请在浏览器里允许使用相机，或直接输入代码'))
    return () => {
      left = true
      clearInterval(timer)
      stream?.getTracks().forEach((track) => track.stop())
    }
  }, [])

  return (
    <>
      <video ref={video} muted playsInline style={{ width: '100%' }} />
      <p className="quiet" role="status">
        {words}
      </p>
    </>
  )
}
