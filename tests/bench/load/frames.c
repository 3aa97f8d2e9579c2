/* WebSocket frames (RFC 6455 section 5.2): masked ones out, plain ones in. */
#include "load.h"

bool frame_read(const uint8_t *bytes, size_t length, Frame *frame) {
    if (length < 2) return false;
    size_t header = 2, size = bytes[1] & 0x7F;
    size_t wide = size == 126 ? 2 : size == 127 ? 8 : 0;
    if (length < header + wide) return false;
    if (wide)
        for (size = 0; wide; wide--) size = size << 8 | bytes[header++];
    if (length - header < size) return false;
    *frame = (Frame){bytes[0] & 0x0F, bytes + header, size, header + size};
    return true;
}

void frame_add(Buffer *out, uint8_t opcode, const void *payload, size_t length, const uint8_t mask[4]) {
    uint8_t header[14] = {0x80 | opcode};
    size_t size = 2;
    if (length < 126) {
        header[1] = (uint8_t)(0x80 | length);
    } else if (length < 65536) {
        header[1] = 0x80 | 126;
        header[size++] = (uint8_t)(length >> 8);
        header[size++] = (uint8_t)length;
    } else {
        header[1] = 0x80 | 127;
        for (int shift = 56; shift >= 0; shift -= 8) header[size++] = (uint8_t)((uint64_t)length >> shift);
    }
    for (int i = 0; i < 4; i++) header[size++] = mask[i];
    buffer_add(out, header, size);
    buffer_add(out, payload, length);
    uint8_t *masked = out->bytes + out->length - length;
    for (size_t i = 0; i < length; i++) masked[i] ^= mask[i & 3];
}
