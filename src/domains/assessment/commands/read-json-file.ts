import { readFileSync } from 'node:fs'
import { UnusableInput } from '#base/command-line/index.ts'
import { findJsonFault } from './json-position.ts'

const reasons = new Map([
  ['ENOENT', '没有这个文件，请核对路径'],
  ['EISDIR', '这是一个文件夹，应给出 JSON 文件的路径'],
  ['ENOTDIR', '路径中间有一段不是文件夹，请核对路径'],
  ['EACCES', '没有读取权限，请核对文件权限'],
])

/** The JSON value of a UTF-8 file. `label` names the file in refusals (`事实文件`). */
export function readJsonFile(path: string, label: string): unknown {
  const named = `${label} ${path}`
  const text = decode(read(path, named), named)
  if (text.trim() === '') throw new UnusableInput(`${named} 是空的，应为一个 JSON 文档`)
  try {
    return JSON.parse(text)
  } catch {
    const fault = findJsonFault(text)
    const place = fault ? `第 ${fault.line} 行第 ${fault.column} 列起` : ''
    throw new UnusableInput(`${named} ${place}不是 JSON，请核对引号、逗号和括号`)
  }
}

function read(path: string, named: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '未知'
    throw new UnusableInput(`${named} 不能读取：${reasons.get(code) ?? `系统答复 ${code}`}`)
  }
}

/** A byte order mark is taken off; anything but UTF-8 is refused, because a wrong guess would garble names. */
function decode(bytes: Buffer, named: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UnusableInput(`${named} 不是 UTF-8 编码，请另存为 UTF-8 编码的 JSON 文件`)
  }
}
