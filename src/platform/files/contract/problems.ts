import { defineProblems } from '#base/http/contract.ts'

export const fileProblems = defineProblems({
  'files.not-found': { status: 404, title: '没有找到这个文件' },
  'files.missing-content': { status: 503, title: '文件内容暂时无法读取' },
  'files.refused': { status: 422, title: '文件不符合要求' },
  'files.too-large': { status: 413, title: '文件过大' },
  'files.invalid-upload': { status: 400, title: '上传请求有误' },
  'files.unsupported-version': { status: 412, title: '上传协议版本不受支持' },
  'files.upload-not-found': { status: 404, title: '没有找到这次上传' },
  'files.upload-expired': { status: 410, title: '这次上传已过期' },
  'files.upload-conflict': { status: 409, title: '上传位置不一致' },
  'files.upload-incomplete': { status: 409, title: '文件还没有传完' },
  'files.too-many-uploads': { status: 429, title: '未完成的上传过多' },
  'files.storage-full': { status: 507, title: '服务器磁盘已满' },
})
