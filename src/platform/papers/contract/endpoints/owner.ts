/** Whose endpoints they are, and under which of its permissions. */
export interface EndpointOwner {
  readonly module: string
  readonly title: string
  readonly permissions: {
    readonly read: string
    readonly write: string
    readonly issue: string
    readonly templates: string
  }
}

export const withinOwnUnits = { notAudited: '在本人权限范围内查看文书' }
