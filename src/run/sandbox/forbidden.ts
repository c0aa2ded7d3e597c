/*
 * Calls of the kernel that no program of the content needs, and that namespaces do not wall off: key rings are inherited from whoever
 * starts the check, and the others are where sandboxes have been broken before. The list follows what Docker's default profile leaves out.
 */

/** The number of each call on the two machines that Node.js runs on most: x86-64 and 64-bit ARM. */
const calls: Readonly<Record<string, readonly [x64: number, arm64: number]>> = {
  add_key: [248, 217],
  request_key: [249, 218],
  keyctl: [250, 219],
  ptrace: [101, 117],
  process_vm_readv: [310, 270],
  process_vm_writev: [311, 271],
  kcmp: [312, 272],
  pidfd_getfd: [438, 438],
  bpf: [321, 280],
  perf_event_open: [298, 241],
  userfaultfd: [323, 282],
  io_uring_setup: [425, 425],
  io_uring_enter: [426, 426],
  io_uring_register: [427, 427],
  open_by_handle_at: [304, 265],
  kexec_load: [246, 104],
  kexec_file_load: [320, 294],
  init_module: [175, 105],
  finit_module: [313, 273],
  delete_module: [176, 106],
};

const machines = { x64: { column: 0, audit: 0xc000003e }, arm64: { column: 1, audit: 0xc00000b7 } } as const;

/** Instructions of the kernel's packet filter, of which seccomp filters consist; see linux/filter.h and linux/seccomp.h. */
const LOAD = 0x20;
const JUMP_IF_EQUAL = 0x15;
const JUMP_IF_AT_LEAST = 0x35;
const RETURN = 0x06;
const ALLOW = 0x7fff0000;
/** Fails with `EPERM`. */
const REFUSE = 0x00050001;
/** Calls of the 32-bit variant of x86-64 have this bit. */
const X32 = 0x40000000;

/**
 * The filter that `bwrap --seccomp` reads: refuses the calls above, and every call in the name of another machine, where they have
 * other numbers. Nothing on machines whose numbers are not known here.
 */
export function seccompFilter(machine: string = process.arch): Buffer | undefined {
  if (machine !== 'x64' && machine !== 'arm64') return undefined;
  const { column, audit } = machines[machine];
  const numbers = Object.values(calls).map((call) => call[column]);
  const filter: readonly (readonly [code: number, ifTrue: number, ifFalse: number, value: number])[] = [
    [LOAD, 0, 0, 4],
    [JUMP_IF_EQUAL, 0, numbers.length + 3, audit],
    [LOAD, 0, 0, 0],
    [JUMP_IF_AT_LEAST, numbers.length + 1, 0, X32],
    ...numbers.map((number, index) => [JUMP_IF_EQUAL, numbers.length - index, 0, number] as const),
    [RETURN, 0, 0, ALLOW],
    [RETURN, 0, 0, REFUSE],
  ];
  // Both machines keep the lower byte first.
  const bytes = Buffer.alloc(filter.length * 8);
  filter.forEach(([code, ifTrue, ifFalse, value], index) => {
    bytes.writeUInt16LE(code, index * 8);
    bytes.writeUInt8(ifTrue, index * 8 + 2);
    bytes.writeUInt8(ifFalse, index * 8 + 3);
    bytes.writeUInt32LE(value, index * 8 + 4);
  });
  return bytes;
}
