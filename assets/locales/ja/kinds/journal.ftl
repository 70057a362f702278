# 日記。呼び方と項目の名前。

kind-journal = 日記
kind-name-journal = 日記

kind-excerpt = 日記の一部の写し
kind-name-excerpt = 日記の一部の写し
