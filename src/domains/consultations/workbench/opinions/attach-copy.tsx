import { useMutation } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { mutationFor, ProblemAlert, UploadBox } from '#ui/workbench/index.ts'
import { attachStampedCopy, type Opinion } from '../../contract/index.ts'

/** The stamped paper of a collective opinion, when it comes in. */
export function AttachCopy({ opinion }: { opinion: Opinion }) {
  const [isOpen, setOpen] = useState(false)
  const attach = useMutation(mutationFor(attachStampedCopy))
  const params = { consultationId: opinion.consultationId, opinionId: opinion.id }
  return (
    <>
      <Button size="small" type="link" onClick={() => setOpen(true)}>
        附盖章件
      </Button>
      <Modal open={isOpen} title="附上盖章件" footer={null} onCancel={() => setOpen(false)} destroyOnHidden>
        <ProblemAlert problem={attach.error} />
        <UploadBox
          label="上传盖章件扫描"
          multiple={false}
          accept=".pdf,.ofd,image/jpeg,image/png,image/tiff"
          maximumBytes={50 * 1024 * 1024}
          onUploaded={({ id: uploadId }) =>
            attach.mutate({ params, body: { uploadId } }, { onSuccess: () => setOpen(false) })
          }
        />
      </Modal>
    </>
  )
}
