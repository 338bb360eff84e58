import { once } from 'node:events'
import { createServer as createHttpServer } from 'node:http'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { mailChannel } from './mail-channel.ts'
import { smsGateway } from './sms-gateway.ts'

const opened: Server[] = []
afterEach(() => {
  for (const server of opened.splice(0)) server.close()
})

async function listening(server: Server): Promise<number> {
  opened.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** As much of a mail server as a client needs; answers RCPT as told. */
function mailServer(received: string[], recipientAnswer = '250 ok'): Server {
  return createServer((socket) => {
    let inMessage = false
    let rest = ''
    socket.write('220 test\r\n')
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString()).split('\r\n')
      rest = lines.pop()!
      for (const line of lines) {
        received.push(line)
        if (inMessage) {
          if (line !== '.') continue
          inMessage = false
          socket.write('250 kept\r\n')
        } else if (line === 'DATA') {
          inMessage = true
          socket.write('354 go on\r\n')
        } else if (line === 'QUIT') socket.end('221 bye\r\n')
        else socket.write(line.startsWith('RCPT') ? `${recipientAnswer}\r\n` : '250 ok\r\n')
      }
    })
    socket.on('error', () => socket.destroy())
  })
}

const message = { id: '0195', recipient: 'demo@example.test', subject: '订阅确认码', text: '确认码 135790' }

test('a mail carries one id over all attempts, its subject and its words', async () => {
  const received: string[] = []
  const port = await listening(mailServer(received))
  const { channel, send } = mailChannel({ url: `smtp://127.0.0.1:${port}`, from: '演示 <news@city.test>' })
  await send(message)
  const whole = received.join('\n')
  expect(channel).toBe('email')
  expect(received).toContain('RCPT TO:<demo@example.test>')
  expect(received).toContain('Message-ID: <0195@city.test>')
  const body = whole.slice(whole.indexOf('\n\n')).replaceAll(/\s|\.$/g, '')
  expect(whole).toMatch(/Subject: =\?UTF-8\?/i)
  expect(whole.includes('135790') || Buffer.from(body, 'base64').toString().includes('135790')).toBe(true)
})

test('a mailbox that is refused is an error, so that it is tried again', async () => {
  const port = await listening(mailServer([], '550 no such box'))
  const { send } = mailChannel({ url: `smtp://127.0.0.1:${port}`, from: 'news@city.test' })
  await expect(send(message)).rejects.toThrow(/550/)
})

test('an address cannot bring in another recipient', async () => {
  const received: string[] = []
  const port = await listening(mailServer(received))
  const { send } = mailChannel({ url: `smtp://127.0.0.1:${port}`, from: 'news@city.test' })
  await send({ ...message, recipient: 'a@example.test\r\nBcc: b@example.test' }).catch(() => {})
  expect(received.filter((line) => line.startsWith('RCPT')).every((line) => !line.includes('<b@'))).toBe(true)
  expect(received.some((line) => line.startsWith('Bcc'))).toBe(false)
})

test('the SMS gateway gets the words with its token; another answer than 2xx is an error', async () => {
  const asked: { token: string | undefined; body: string }[] = []
  let status = 202
  const server = createHttpServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      asked.push({ token: request.headers.authorization, body })
      response.writeHead(status).end()
    })
  })
  const port = await listening(server)
  const { channel, send } = smsGateway({ url: `http://127.0.0.1:${port}/send`, token: 'a-token' })
  const words = { ...message, recipient: '13900000000' }
  await send(words)
  expect(channel).toBe('sms')
  expect(asked[0]?.token).toBe('Bearer a-token')
  expect(JSON.parse(asked[0]!.body)).toEqual({ id: words.id, recipient: words.recipient, text: words.text })
  status = 500
  await expect(send(words)).rejects.toThrow('500')
})
