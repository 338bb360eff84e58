/** What stops a start, in words for the person who deploys; undefined where the cause is ours. */
export function explainStartFailure(error: unknown): string | undefined {
  const { code, port, message } = error as { code?: string; port?: number; message?: string }
  switch (code) {
    case 'EADDRINUSE':
      return `端口 ${port} 已被占用。请先停止占用它的程序，或用 PORT=其他端口 启动`
    case 'EACCES':
      return `没有权限：${message}。请检查数据目录和端口的权限`
    case 'ENOSPC':
      return '磁盘已满，请清理后再启动'
    case 'EROFS':
      return '数据目录只读，请用 DATA_DIR 指定可以写入的目录'
    case '28000':
      return `数据库不接受这个账号（${message}）。门户单独运行时，请先启动工作台（ROLE=workbench 或 all），由它建立数据表和门户角色`
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case '28P01':
    case '3D000':
      return `连接不上 DATABASE_URL 指定的数据库：${message}`
    default:
      return message && /[\u4e00-\u9fff]/.test(message) ? message : undefined
  }
}
