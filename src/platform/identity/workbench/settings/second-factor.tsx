import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { mutationFor, ProblemAlert, queryFor, QueryView, Section } from '#ui/workbench/index.ts'
import { me, removeSecondFactor, renewRecoveryCodes, startEnrolment } from '../../contract/index.ts'
import { RecoveryCodes } from '../sign-in/recovery-codes.tsx'
import { ConfirmEnrolment } from './confirm-enrolment.tsx'
import { PasswordDialog } from './password-dialog.tsx'

/** 动态码: bind, renew recovery codes, remove where no role demands it. */
export function SecondFactor() {
  const query = useQuery(queryFor(me, {}))
  const start = useMutation(mutationFor(startEnrolment))
  const renew = useMutation(mutationFor(renewRecoveryCodes))
  const remove = useMutation(mutationFor(removeSecondFactor))
  const [asking, setAsking] = useState<'renew' | 'remove'>()
  const [codes, setCodes] = useState<readonly string[]>()

  async function confirm(password: string) {
    if (asking === 'renew') setCodes((await renew.mutateAsync({ body: { password } })).recoveryCodes)
    else await remove.mutateAsync({ body: { password } })
    setAsking(undefined)
  }

  return (
    <Section title="动态码">
      <QueryView query={query}>
        {({ secondFactor }) => (
          <>
            <p>
              {secondFactor.enrolled ? '已绑定：登录时除密码外还须输入手机上的动态码。' : '未绑定：只凭密码登录。'}
              {secondFactor.enforced && '您的岗位必须使用动态码。'}
            </p>
            <ProblemAlert problem={start.error} />
            <div className="row">
              <Button loading={start.isPending} onClick={() => start.mutate({})}>
                {secondFactor.enrolled ? '更换手机' : '绑定动态码'}
              </Button>
              {secondFactor.enrolled && <Button onClick={() => setAsking('renew')}>重新生成恢复码</Button>}
              {secondFactor.enrolled && !secondFactor.enforced && (
                <Button danger onClick={() => setAsking('remove')}>
                  解除绑定
                </Button>
              )}
            </div>
          </>
        )}
      </QueryView>
      {start.data && (
        <ConfirmEnrolment
          enrolment={start.data}
          close={start.reset}
          onEnrolled={(recoveryCodes) => {
            start.reset()
            setCodes(recoveryCodes)
          }}
        />
      )}
      {asking && (
        <PasswordDialog
          title={asking === 'renew' ? '重新生成恢复码' : '解除动态码绑定'}
          text={asking === 'renew' ? '旧的恢复码全部作废。' : '以后只凭密码登录。'}
          onConfirm={confirm}
          close={() => setAsking(undefined)}
        />
      )}
      <Modal open={codes !== undefined} title="恢复码" footer={null} closable={false} keyboard={false}>
        <RecoveryCodes codes={codes ?? []} onKept={() => setCodes(undefined)} />
      </Modal>
    </Section>
  )
}
