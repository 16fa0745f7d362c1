/**
 * SQL condition: staged acting row `a` names an order that was given or revoked here. What we know of it counts; the
 * file does not bring it back.
 */
export function keptOrder(a: string): string {
  return `EXISTS (SELECT FROM incumbency o JOIN employee w ON w.id = o.employee_id LEFT JOIN acting_order r ON r.incumbency_id = o.id
    WHERE w.nip = ${a}.nip AND o.position_code = ${a}.position_code AND o.kind = ${a}.kind AND o.valid_from = ${a}.valid_from
      AND (o.source = 'order' OR r.revoked_at IS NOT NULL))`;
}
