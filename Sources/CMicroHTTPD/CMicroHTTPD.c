#include "CMicroHTTPD.h"

#include <dlfcn.h>
#include <pthread.h>

/* What is called of the library, each with its type in <microhttpd.h>. */
static struct {
  __typeof__(&MHD_start_daemon) start_daemon;
  __typeof__(&MHD_stop_daemon) stop_daemon;
  __typeof__(&MHD_get_daemon_info) get_daemon_info;
  __typeof__(&MHD_get_connection_info) get_connection_info;
  __typeof__(&MHD_get_connection_values) get_connection_values;
  __typeof__(&MHD_create_response_from_buffer) create_response_from_buffer;
  __typeof__(&MHD_create_response_from_callback) create_response_from_callback;
  __typeof__(&MHD_add_response_header) add_response_header;
  __typeof__(&MHD_queue_response) queue_response;
  __typeof__(&MHD_destroy_response) destroy_response;
  __typeof__(&MHD_suspend_connection) suspend_connection;
  __typeof__(&MHD_resume_connection) resume_connection;
} library;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static const char *trouble = NULL;

static void load(void) {
  void *handle = dlopen("libmicrohttpd.so.12", RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) {
    trouble = dlerror();
    if (trouble == NULL) trouble = "libmicrohttpd.so.12";
    return;
  }
#define FIND(name)                                                  \
  if ((*(void **)&library.name = dlsym(handle, "MHD_" #name)) == NULL) \
  trouble = "MHD_" #name
  FIND(start_daemon);
  FIND(stop_daemon);
  FIND(get_daemon_info);
  FIND(get_connection_info);
  FIND(get_connection_values);
  FIND(create_response_from_buffer);
  FIND(create_response_from_callback);
  FIND(add_response_header);
  FIND(queue_response);
  FIND(destroy_response);
  FIND(suspend_connection);
  FIND(resume_connection);
#undef FIND
}

const char *httpd_load(void) {
  pthread_once(&once, load);
  return trouble;
}

struct MHD_Daemon *httpd_start(const struct sockaddr_in *address, struct httpd_limits limits,
                               MHD_AccessHandlerCallback answer,
                               MHD_RequestCompletedCallback completed,
                               MHD_NotifyConnectionCallback connected, void *context) {
  return library.start_daemon(
      MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME, 0, NULL, NULL, answer, context,
      MHD_OPTION_SOCK_ADDR, (const struct sockaddr *)address,
      MHD_OPTION_CONNECTION_LIMIT, limits.connections,
      MHD_OPTION_PER_IP_CONNECTION_LIMIT, limits.connections_per_address,
      MHD_OPTION_CONNECTION_TIMEOUT, limits.idle_seconds,
      MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)limits.bytes_per_connection,
      MHD_OPTION_STRICT_FOR_CLIENT, 1,
      MHD_OPTION_NOTIFY_COMPLETED, completed, context,
      MHD_OPTION_NOTIFY_CONNECTION, connected, context,
      MHD_OPTION_END);
}

void httpd_stop(struct MHD_Daemon *daemon) { library.stop_daemon(daemon); }

uint16_t httpd_port(struct MHD_Daemon *daemon) {
  const union MHD_DaemonInfo *info = library.get_daemon_info(daemon, MHD_DAEMON_INFO_BIND_PORT);
  return info == NULL ? 0 : info->port;
}

uint32_t httpd_client(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      library.get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
  if (info == NULL || info->client_addr == NULL || info->client_addr->sa_family != AF_INET) return 0;
  return ((const struct sockaddr_in *)info->client_addr)->sin_addr.s_addr;
}

int httpd_socket(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info =
      library.get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info == NULL ? -1 : info->connect_fd;
}

int httpd_values(struct MHD_Connection *connection, enum MHD_ValueKind kind,
                 MHD_KeyValueIterator iterator, void *context) {
  return library.get_connection_values(connection, kind, iterator, context);
}

struct MHD_Response *httpd_response(const void *bytes, size_t count) {
  return library.create_response_from_buffer(count, (void *)bytes, MHD_RESPMEM_MUST_COPY);
}

struct MHD_Response *httpd_stream(MHD_ContentReaderCallback read, void *context,
                                  MHD_ContentReaderFreeCallback release) {
  return library.create_response_from_callback(MHD_SIZE_UNKNOWN, 4096, read, context, release);
}

bool httpd_add_header(struct MHD_Response *response, const char *name, const char *value) {
  return library.add_response_header(response, name, value) == MHD_YES;
}

enum MHD_Result httpd_queue(struct MHD_Connection *connection, unsigned int status,
                            struct MHD_Response *response) {
  enum MHD_Result result = library.queue_response(connection, status, response);
  library.destroy_response(response);
  return result;
}

void httpd_suspend(struct MHD_Connection *connection) { library.suspend_connection(connection); }

void httpd_resume(struct MHD_Connection *connection) { library.resume_connection(connection); }
