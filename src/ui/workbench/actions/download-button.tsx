import { App, Button, type ButtonProps } from 'antd'
import { useState } from 'react'
import type { CallInput } from '#base/http/call.ts'
import type { Endpoint } from '#base/http/contract.ts'
import { download } from '../calls/download.ts'
import { problemText } from '../display/problem-alert.tsx'

interface DownloadButtonProps<E extends Endpoint> extends Omit<ButtonProps, 'onClick' | 'loading'> {
  /** A `download` endpoint. */
  readonly endpoint: E
  readonly input: CallInput<E>
}

/** Fetches a file; a refusal is said on the page instead of replacing it. */
export function DownloadButton<E extends Endpoint>({ endpoint, input, ...button }: DownloadButtonProps<E>) {
  const { modal } = App.useApp()
  const [busy, setBusy] = useState(false)

  async function fetchFile() {
    setBusy(true)
    try {
      await download(endpoint, input)
    } catch (error) {
      const { title, detail } = problemText(error)
      modal.error({ title, content: detail, okText: '知道了' })
    } finally {
      setBusy(false)
    }
  }
  return <Button {...button} loading={busy} onClick={() => void fetchFile()} />
}
