/** What a control inside a `Field` is given by its form. */
export interface Control<Value> {
  readonly id?: string
  readonly value?: Value
  readonly onChange?: (value: Value) => void
}
