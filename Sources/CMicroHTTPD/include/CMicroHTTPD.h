/* GNU libmicrohttpd, loaded when a room opens: linked, it and the libraries it needs (GnuTLS and eight
   more) would be loaded at every start of the program. */
#ifndef CMICROHTTPD_H
#define CMICROHTTPD_H

#include <microhttpd.h>
#include <netinet/in.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/socket.h>

/* The library's words for yes and no, and for the kinds of value, which Swift gives names of its own. */
static inline enum MHD_Result httpd_yes(void) { return MHD_YES; }
static inline enum MHD_Result httpd_no(void) { return MHD_NO; }
static inline enum MHD_ValueKind httpd_header_kind(void) { return MHD_HEADER_KIND; }
static inline enum MHD_ValueKind httpd_argument_kind(void) { return MHD_GET_ARGUMENT_KIND; }
static inline enum MHD_ValueKind httpd_cookie_kind(void) { return MHD_COOKIE_KIND; }
static inline bool httpd_is_new(enum MHD_ConnectionNotificationCode code) {
  return code == MHD_CONNECTION_NOTIFY_STARTED;
}

/* Loads the library, once. Returns NULL when it can be used, otherwise what the loader says. */
const char *httpd_load(void);

struct httpd_limits {
  unsigned int connections;
  unsigned int connections_per_address;
  unsigned int idle_seconds;
  unsigned int bytes_per_connection;
};

/* Starts listening; `MHD_start_daemon` is variadic, which Swift cannot call. Returns NULL where the
   address is taken, with errno set. */
struct MHD_Daemon *httpd_start(const struct sockaddr_in *address, struct httpd_limits limits,
                               MHD_AccessHandlerCallback answer,
                               MHD_RequestCompletedCallback completed,
                               MHD_NotifyConnectionCallback connected, void *context);
void httpd_stop(struct MHD_Daemon *daemon);
/* The port that is listened on; 0 where it is not known. */
uint16_t httpd_port(struct MHD_Daemon *daemon);

/* The client's IPv4 address, in the order of the network; 0 where it is not known. */
uint32_t httpd_client(struct MHD_Connection *connection);
/* The connection's socket; -1 where it is not known. */
int httpd_socket(struct MHD_Connection *connection);

int httpd_values(struct MHD_Connection *connection, enum MHD_ValueKind kind,
                 MHD_KeyValueIterator iterator, void *context);

struct MHD_Response *httpd_response(const void *bytes, size_t count);
struct MHD_Response *httpd_stream(MHD_ContentReaderCallback read, void *context,
                                  MHD_ContentReaderFreeCallback release);
bool httpd_add_header(struct MHD_Response *response, const char *name, const char *value);
/* Queues a response and gives up our hold on it. */
enum MHD_Result httpd_queue(struct MHD_Connection *connection, unsigned int status,
                            struct MHD_Response *response);

void httpd_suspend(struct MHD_Connection *connection);
void httpd_resume(struct MHD_Connection *connection);

#endif
