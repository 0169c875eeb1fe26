;; A contract that asks. Its execute message is the query itself, handed to the chain as it came; the answer is dropped.
;; A message that begins with {"none" asks nothing, and costs what a probe costs without a question.
(module
  (import "env" "query_chain" (func $query (param i32) (result i32)))
  (memory (export "memory") 32)
  (global $free (mut i32) (i32.const 65536))
  ;; A region is {offset, capacity, length}; this one holds the answer at 1024, 62 bytes long.
  (data (i32.const 512) "\00\04\00\00\3e\00\00\00\3e\00\00\00")
  (data (i32.const 1024) "{\22ok\22:{\22messages\22:[],\22attributes\22:[],\22events\22:[],\22data\22:null}}")
  (func (export "interface_version_8"))
  (func (export "allocate") (param $size i32) (result i32)
    (local $region i32)
    (local.set $region (global.get $free))
    (global.set $free
      (i32.and (i32.add (i32.add (global.get $free) (local.get $size)) (i32.const 19)) (i32.const -8)))
    (i32.store (local.get $region) (i32.add (local.get $region) (i32.const 12)))
    (i32.store offset=4 (local.get $region) (local.get $size))
    (i32.store offset=8 (local.get $region) (i32.const 0))
    (local.get $region))
  (func (export "deallocate") (param i32))
  (func (export "instantiate") (param i32 i32 i32) (result i32) (i32.const 512))
  (func (export "execute") (param $env i32) (param $info i32) (param $msg i32) (result i32)
    ;; 'n' is 110
    (if (i32.ne (i32.load8_u offset=2 (i32.load (local.get $msg))) (i32.const 110))
      (then (drop (call $query (local.get $msg)))))
    (i32.const 512)))
