# The window.

window-name = Tsudoi
window-what = The records of a small circle of peers, and a journal of your own, in a locked vault on this computer.
window-offline = Tsudoi makes no connections. What you want to share, you put in a file and hand on yourself.
window-language = Language
window-vaults = Vaults on this computer
window-vaults-none = There is no vault here yet. You can make the first one in a terminal:
window-vaults-where = Vaults are kept in { $home }
window-vault-locked = Locked
window-young = This window is young: it shows which vaults are here. Everything Tsudoi can do, it does from the command line today, with “tsudoi”.
window-error-no_home = This computer does not say where your vaults should be kept. Nothing was changed.
window-error-no_home-do = Set TSUDOI_HOME to a folder of your own, then open the window again.
window-error-home_unreadable = The folder { $home } cannot be read. Nothing was changed.
window-error-home_unreadable-do = Please check that the folder belongs to you and that its disk is connected, then open the window again.
window-error-unknown = The window could not ask for your vaults. Nothing was changed.
window-error-unknown-do = Please close the window and open it again.
