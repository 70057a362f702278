# 画面のことば。

window-name = つどい
window-what = 小さな仲間の集まりの記録と、自分だけの日記を、このパソコンの中の鍵のかかる保管庫にしまっておくための道具です。
window-offline = つどいは、どこにも通信しません。分かち合いたいものは、ファイルにして自分の手で渡します。
window-language = ことば
window-vaults = このパソコンにある保管庫
window-vaults-none = まだ保管庫はありません。最初のひとつは、ターミナルから作れます。
window-vaults-where = 保管庫の場所：{ $home }
window-vault-locked = 鍵がかかっています
window-young = この画面は、まだ作りはじめたところです。今は、どの保管庫があるかをお見せします。つどいのすべての働きは、コマンド「tsudoi」から使えます。
window-error-no_home = 保管庫をどこに置けばよいか、このパソコンからはわかりませんでした。何も変わっていません。
window-error-no_home-do = TSUDOI_HOME にご自分のフォルダーを指定してから、もう一度開いてください。
window-error-home_unreadable = フォルダー { $home } を読むことができませんでした。何も変わっていません。
window-error-home_unreadable-do = フォルダーがご自分のものか、ディスクがつながっているかを確かめてから、もう一度開いてください。
window-error-unknown = 保管庫の様子をたずねることができませんでした。何も変わっていません。
window-error-unknown-do = 画面を閉じて、もう一度開いてみてください。
