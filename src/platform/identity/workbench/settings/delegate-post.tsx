import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Input, Select } from 'antd'
import { useState } from 'react'
import { DayInput, Field, queryFor, RecordForm } from '#ui/workbench/index.ts'
import { delegatePost, me, roles } from '../../contract/index.ts'
import { PersonPicker } from '../accounts/person-picker.tsx'

/** 设置 AB 岗 for one of the person's own posts; a post held for another cannot be passed on. */
export function DelegatePost() {
  const [open, setOpen] = useState(false)
  const own = useQuery(queryFor(me, {})).data?.posts.filter((post) => post.onBehalfOf === null) ?? []
  if (own.length === 0) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>设置 AB 岗</Button>
      <Drawer title="设置 AB 岗" open={open} onClose={() => setOpen(false)} destroyOnHidden size="large">
        <RecordForm
          name="identity.delegation"
          endpoint={delegatePost}
          initial={own.length === 1 ? { postId: own[0]?.id } : {}}
          submitText="设置"
          doneText="AB 岗已设置"
          onSaved={() => setOpen(false)}
          onCancel={() => setOpen(false)}
        >
          <Field name="postId" label="岗位">
            <Select
              options={own.map((post) => ({ value: post.id, label: `${post.organisationName} · ${roles[post.role]}` }))}
              placeholder="选择您的岗位"
            />
          </Field>
          <Field name="toPersonId" label="由谁代行">
            <PersonPicker />
          </Field>
          <Field name="fromOn" label="第一天">
            <DayInput />
          </Field>
          <Field name="lastOn" label="最后一天">
            <DayInput />
          </Field>
          <Field name="reason" label="原因" hint="如：公出、休假、培训">
            <Input maxLength={200} />
          </Field>
        </RecordForm>
      </Drawer>
    </>
  )
}
