import { z } from 'zod'
import type { Endpoint } from './endpoint.ts'

type Json = Record<string, unknown>

const problemSchema = {
  type: 'object',
  required: ['type', 'code', 'title', 'detail', 'status', 'requestId'],
  properties: {
    type: { type: 'string' },
    code: { type: 'string' },
    title: { type: 'string' },
    detail: { type: 'string' },
    status: { type: 'integer' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          path: { type: 'string' },
          pointer: { type: 'string' },
          message: { type: 'string' },
          link: { type: 'string' },
        },
      },
    },
  },
}

/** OpenAPI 3.1 from the endpoints themselves; uploads and downloads stand in it like everything else. */
export function openApiDocument(endpoints: readonly Endpoint[], version: string): Json {
  const paths: Record<string, Json> = {}
  for (const endpoint of endpoints) {
    const path = `/api${endpoint.path.replaceAll(/:(\w+)/g, '{$1}')}`
    ;(paths[path] ??= {})[endpoint.method.toLowerCase()] = operationOf(endpoint)
  }
  return {
    openapi: '3.1.0',
    info: { title: '善治 服务型行政执法平台', version },
    paths,
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'shanzhi_session' },
        key: { type: 'http', scheme: 'bearer', description: '由单位发放的密钥' },
      },
    },
  }
}

function operationOf(endpoint: Endpoint): Json {
  const problem = {
    description: endpoint.problems?.join('、') || '问题说明',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }
  return {
    summary: endpoint.summary,
    operationId: `${endpoint.method.toLowerCase()}${endpoint.path.replaceAll(/[^a-zA-Z0-9]+(\w)?/g, (_, letter: string | undefined) => (letter ?? '').toUpperCase())}`,
    tags: [endpoint.path.split('/')[1] ?? ''],
    'x-permission': endpoint.permission,
    'x-audit-event': typeof endpoint.audit === 'string' ? endpoint.audit : null,
    ...securityOf(endpoint),
    parameters: [...parametersOf(endpoint.params, 'path'), ...parametersOf(endpoint.query, 'query')],
    ...requestBody(endpoint),
    responses: { ...successOf(endpoint), default: problem },
  }
}

function securityOf({ permission, credential }: Endpoint): Json {
  if (credential) return { security: [{ [credential]: [] }] }
  return permission === 'public' ? {} : { security: [{ session: [] }] }
}

function requestBody(endpoint: Endpoint): Json {
  if (endpoint.kind === 'upload')
    return {
      requestBody: {
        required: true,
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
    }
  if (!endpoint.body) return {}
  return {
    requestBody: { required: true, content: { 'application/json': { schema: schemaOf(endpoint.body, 'input') } } },
  }
}

function successOf(endpoint: Endpoint): Json {
  if (endpoint.kind === 'download')
    return { 200: { description: '文件', content: { '*/*': { schema: { type: 'string', format: 'binary' } } } } }
  if (!endpoint.output) return { 204: { description: '完成' } }
  return {
    200: { description: '完成', content: { 'application/json': { schema: schemaOf(endpoint.output, 'output') } } },
  }
}

function parametersOf(schema: unknown, place: 'path' | 'query'): Json[] {
  if (!schema) return []
  const shape = schemaOf(schema, 'input') as { properties?: Json; required?: string[] }
  return Object.entries(shape.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (shape.required?.includes(name) ?? false),
    schema: property,
  }))
}

function schemaOf(schema: unknown, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema as z.ZodType, { io, unrepresentable: 'any' }) as Json
  return rest
}
