import { ProblemError } from '#city/problems/problem.ts'
import { problemContentType, type ProblemType } from '#shared/wire/gateway-calls.ts'
import { protocolVersion, wireSchema } from '#shared/wire/wire-version.ts'

import { referTo, wireComponents, type JsonSchema } from './wire-components.ts'
import type { WireOperation } from './wire-operation.ts'
import { wireOperations } from './wire-operations.ts'

type Content = Readonly<Record<string, { readonly schema?: unknown }>>

export type OpenApiOperation = {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly description: string
  readonly security: readonly Readonly<Record<string, readonly string[]>>[]
  readonly parameters: NonNullable<WireOperation['parameters']>
  readonly requestBody?: { readonly required: true; readonly content: Content }
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Content }>
  >
}

export type OpenApiDocument = {
  readonly openapi: '3.1.1'
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly tags: readonly { readonly name: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>
  readonly components: {
    readonly securitySchemes: Readonly<Record<string, unknown>>
    readonly schemas: Readonly<Record<string, JsonSchema>>
  }
}

/** The gateway's calls as OpenAPI 3.1; the schemas are those the gateway parses with. */
export function openApiDocument(): OpenApiDocument {
  const paths: Record<string, Record<string, OpenApiOperation>> = {}
  for (const { group, of } of wireOperations) {
    for (const operation of of) {
      const onPath = (paths[operation.path] ??= {})
      onPath[operation.method] = toOpenApi(operation, group)
    }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Nâng Bậc – cổng tiếp nhận của thành phố',
      version: `${protocolVersion}.${wireSchema}.0`,
      description:
        'Nhận kết quả đánh giá trình độ công nghệ từ máy của tư vấn viên và hiệp hội. / Takes results of technology assessments from the laptops of mentors and associations. Every answer other than 2xx is RFC 9457 problem details.',
    },
    tags: wireOperations.map(({ group }) => ({ name: group })),
    paths,
    components: {
      securitySchemes: {
        session: { type: 'http', scheme: 'bearer', description: 'The token of POST /v1/session.' },
      },
      schemas: wireComponents(),
    },
  }
}

function toOpenApi(operation: WireOperation, group: string): OpenApiOperation {
  const { request, answer, problems, parameters = [] } = operation
  return {
    operationId: operation.id,
    tags: [group],
    summary: `${operation.summary.vi} / ${operation.summary.en}`,
    description: operation.description,
    security: operation.needsSession ? [{ session: [] }] : [],
    parameters,
    ...(request && { requestBody: { required: true, content: toContent(request) } }),
    responses: {
      [answer.status]: {
        description: answer.description,
        ...(answer.type !== '' && { content: toContent(answer) }),
      },
      ...toProblemAnswers(problems),
    },
  }
}

/** One answer per status, naming the problems that have it. */
function toProblemAnswers(problems: readonly ProblemType[]): OpenApiOperation['responses'] {
  const typesOf = Map.groupBy(problems, (type) => new ProblemError(type).status)
  return Object.fromEntries(
    [...typesOf].map(([status, types]) => [
      status,
      {
        description: `type: ${types.join(', ')}`,
        content: { [problemContentType]: { schema: referTo('Problem') } },
      },
    ]),
  )
}

function toContent({ type, schema }: NonNullable<WireOperation['request']>): Content {
  return { [type]: schema ? { schema: referTo(schema) } : {} }
}
