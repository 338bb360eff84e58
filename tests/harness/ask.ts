import { unzipSync } from 'fflate'
import { addressOf } from '#base/http/call.ts'
import type { Endpoint } from '#base/http/index.ts'
import type { TestApplication } from './app.ts'
import { nameOf } from './catalogue.ts'
import { sampleInput, type ChooseId, type SampleInput } from './sample-input.ts'

export interface Answer {
  readonly status: number
  readonly mediaType: string
  readonly text: string
  readonly problem: { code?: string; title?: string; detail?: string; requestId?: string }
}

const contacts = [{ label: '演示企业', phone: '0371-00990001' }]

/** What begins as a PNG does. */
const image = `iVBORw0KGgo${'A'.repeat(300)}`
const signer = { kind: 'individual', name: '演示当事人', image }

/** Endpoints whose rules go beyond their shapes: what the generated body lacks. */
const amended: Readonly<Record<string, object>> = {
  'POST /consultations/:consultationId/answers': { fate: 'notAdopted' },
  'POST /mediation/cases/:caseId/signatures': { image },
  'POST /mediation/on-the-spot': {
    parties: [
      { ...signer, side: 'applicant' },
      { ...signer, side: 'respondent' },
    ],
  },
  'POST /programmes/notice-reading': { text: '各单位于7月29日前报送汇总表' },
  'POST /publications/:publicationId/postings': { address: 'https://office.example.invalid/notice' },
  'POST /surveys/:surveyId/respondents': { respondents: contacts },
  'POST /surveys/:surveyId/sample': { pool: contacts },
  'POST /assessment/results/:resultId/review': { outcome: 'rejected' },
  'POST /assessment/results/deliberation': { heldOn: '2020-12-01' },
}

/** Calls any endpoint with the smallest input that its shapes allow. */
export function askWithSample(
  app: TestApplication,
  endpoint: Endpoint,
  choose: ChooseId,
  cookie?: string,
): Promise<Answer> {
  const { params, query, body } = sampleInput(endpoint, choose)
  const amendedBody = body === undefined ? undefined : { ...(body as object), ...amended[nameOf(endpoint)] }
  return askWith(app, endpoint, { params, query, body: amendedBody }, cookie)
}

/** Calls any endpoint with this input, as a browser would: JSON, a raw body for uploads, a session cookie. */
export function askWith(
  app: TestApplication,
  endpoint: Endpoint,
  input: SampleInput,
  cookie?: string,
): Promise<Answer> {
  const { params, query, body } = input
  return askRaw(app, addressOf(endpoint, params, query), {
    method: endpoint.method,
    ...contentOf(endpoint, body),
    ...(cookie ? { cookie } : {}),
  })
}

export interface RawRequest {
  readonly method: string
  readonly body?: string | Uint8Array<ArrayBuffer>
  readonly headers?: Record<string, string>
  readonly cookie?: string
}

export async function askRaw(app: TestApplication, address: string, request: RawRequest): Promise<Answer> {
  const { method, body, headers, cookie } = request
  const response = await app.fetch(
    new Request(`http://localhost${address}`, {
      method,
      ...(body === undefined ? {} : { body }),
      headers: { host: 'localhost', ...headers, ...(cookie ? { cookie } : {}) },
    }),
  )
  const mediaType = response.headers.get('content-type') ?? ''
  const text = readable(new Uint8Array(await response.arrayBuffer()))
  const problem = mediaType.startsWith('application/problem+json') ? (JSON.parse(text) as Answer['problem']) : {}
  return { status: response.status, mediaType, text, problem }
}

function contentOf(endpoint: Endpoint, body: unknown): Pick<RawRequest, 'body' | 'headers'> {
  const tus = { 'tus-resumable': '1.0.0' }
  if (endpoint.kind === 'upload') {
    const headers = { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }
    return { body: new Uint8Array([1]), headers }
  }
  if (body === undefined) return { headers: tus }
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
}

/** Sheets and packages are archives: what stands in them counts as answered. */
function readable(bytes: Uint8Array): string {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b
  const parts = isArchive ? Object.values(unzipSync(bytes)) : [bytes]
  return parts.map((part) => new TextDecoder().decode(part)).join('\n')
}
