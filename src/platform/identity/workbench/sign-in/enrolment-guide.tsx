export interface EnrolmentSecret {
  readonly secret: string
  readonly uri: string
  /** A picture as a `data:` address. */
  readonly qrCode: string
}

/** How an authenticator on the phone learns the secret: by picture or by hand. */
export function EnrolmentGuide({ enrolment }: { enrolment: EnrolmentSecret }) {
  return (
    <>
      <p>用手机上的动态码应用（任何支持 TOTP 的应用）扫描下图，再输入应用显示的 6 位数字。</p>
      <img src={enrolment.qrCode} alt="动态码绑定二维码" width={184} height={184} />
      <p>
        不能扫描时手工输入密钥：
        <code className="secret">{enrolment.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
    </>
  )
}
