"""Names whose surname goes before the given one: "Prime Minister Nguyen Van Anh"."""

from __future__ import annotations

from corpus.quoting.text.tokens import BLANKS, Tokens
from corpus.quoting.words.flags import (
    CALENDAR,
    CAP,
    CAPITALS,
    DEMONYM,
    FUNCTION,
    ORG,
    ORG_NAME,
    PARTICLE,
    PLACE,
    PLURAL,
    ROLE,
    TITLE,
)
from corpus.quoting.words.shapes import bag

# Surnames that go before the given name and are hardly anything else: "Moscow’s Zhang Hanwei".
EASTERN = bag(
    """
    Wang Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Zhu Guo Luo Zheng Liang Xie Xiao Cheng Cao Peng
    Zeng Jiang Cai Deng Feng Shen Xue Ye Yan Tian Ren Pan Yuan Dai Xia Zhong Yao Qin Choi Jung Kang
    Yoon Jang Kwon Hwang Ahn Seo Nguyen Tran Pham Hoang Phan Vu Bui
    """
)
# Chinese surnames of Singapore, Malaysia and Hong Kong: "Secretary for Transport Tan Wei Ling".
SINO = EASTERN | bag(
    """
    Tan Lim Lee Goh Ng Ong Wong Chan Koh Teo Chua Low Ho Sim Toh Yeo Heng Ang Chia Quek Seah Tay Foo
    Phua Chew Loh Lau Lai Leong Kwok Lam Cheung Yip Yeung Tsang Tang Chow Mak Fung Poon Tse Hui Siu
    """
)


def family_first(t: Tokens, title: int, name: int) -> int:
    """Where a name begins whose surname goes first: "Prime Minister Nguyen Van Anh"."""
    none = TITLE | ROLE | ORG | ORG_NAME | DEMONYM | CAPITALS | PLACE | FUNCTION | PLURAL | CALENDAR
    if t.flags[title + 1] & CAP and t.flags[title + 2] & PARTICLE:
        return title + 1  # "Sheikha Noura bint Rashid"
    plain = name == title + 2 and not t.flags[title + 1] & none
    return title + 1 if plain and t.gaps[title + 1] in BLANKS else name
