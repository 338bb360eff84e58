import { QRCode } from 'antd'
import { Section } from '#ui/workbench/index.ts'

/** How anybody opens and checks what was published: code, address, hash. */
export function PublicAddress({ code, hash }: { code: string; hash: string }) {
  const verification = new URL(`/verify/${code}`, window.location.origin).href
  return (
    <Section title="公开地址与核验">
      <div className="row">
        {/* The links beside it say the same. */}
        <div aria-hidden="true">
          <QRCode type="svg" size={132} bordered={false} value={verification} />
        </div>
        <dl className="facts" style={{ flex: '1 1 240px' }}>
          <div>
            <dt>核验码</dt>
            <dd>
              <strong className="number">{code}</strong>
            </dd>
          </div>
          <div>
            <dt>门户</dt>
            <dd className="row">
              <a href={`/published/${code}`} target="_blank" rel="noreferrer">
                公开页面
              </a>
              <a href={`/verify/${code}`} target="_blank" rel="noreferrer">
                核验
              </a>
              <a href={`/published/${code}.json`} download={`${code}.json`}>
                下载数据（JSON）
              </a>
            </dd>
          </div>
          <div>
            <dt>内容指纹（SHA-256）</dt>
            <dd className="hash">{hash}</dd>
          </div>
        </dl>
      </div>
    </Section>
  )
}
