/* drag FILE-URI: shows a small window at the corner of the screen from which the file can be dragged. It prints "shown"
   when it is there and "asked" when a program asks for the file. It ends with the drag; its exit code is 3 if no program
   asked. */
#include <gtk/gtk.h>
#include <stdio.h>

static gboolean asked = FALSE;

static void say(const char *word) {
  puts(word);
  fflush(stdout);
}

static gboolean shown(GtkWidget *window, GdkEvent *event, gpointer nothing) {
  say("shown");
  return FALSE;
}

static void send(GtkWidget *from, GdkDragContext *drag, GtkSelectionData *data, guint info, guint time, gpointer uri) {
  gchar *uris[] = {uri, NULL};
  gtk_selection_data_set_uris(data, uris);
  if (!asked) say("asked");
  asked = TRUE;
}

int main(int argc, char **argv) {
  gtk_init(&argc, &argv);
  if (argc != 2) return 2;
  GtkWidget *window = gtk_window_new(GTK_WINDOW_POPUP), *box = gtk_event_box_new();
  gtk_drag_source_set(box, GDK_BUTTON1_MASK, NULL, 0, GDK_ACTION_COPY);
  gtk_drag_source_add_uri_targets(box);
  g_signal_connect(window, "map-event", G_CALLBACK(shown), NULL);
  g_signal_connect(box, "drag-data-get", G_CALLBACK(send), argv[1]);
  g_signal_connect(box, "drag-end", G_CALLBACK(gtk_main_quit), NULL);
  gtk_container_add(GTK_CONTAINER(window), box);
  gtk_window_resize(GTK_WINDOW(window), 40, 40);
  gtk_window_move(GTK_WINDOW(window), 0, 0);
  gtk_widget_show_all(window);
  gtk_main();
  return asked ? 0 : 3;
}
