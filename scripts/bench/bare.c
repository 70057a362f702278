/* The baseline for our window: WebKitGTK with a page of one colour, of our window's size, and nothing else. */
#include <gtk/gtk.h>
#include <webkit2/webkit2.h>

int main(int argc, char **argv) {
  gtk_init(&argc, &argv);
  GtkWidget *window = gtk_window_new(GTK_WINDOW_TOPLEVEL);
  GtkWidget *view = webkit_web_view_new();
  gtk_window_set_default_size(GTK_WINDOW(window), 960, 720);
  g_signal_connect(window, "destroy", G_CALLBACK(gtk_main_quit), NULL);
  gtk_container_add(GTK_CONTAINER(window), view);
  webkit_web_view_load_html(WEBKIT_WEB_VIEW(view), "<!doctype html><body style=\"background: #2f6f5e\">", NULL);
  gtk_widget_show_all(window);
  gtk_main();
  return 0;
}
