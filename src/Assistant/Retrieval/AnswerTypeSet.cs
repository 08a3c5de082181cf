namespace Assistant.Retrieval;

/// <summary>The kinds of answer that a sentence has in it.</summary>
[Flags]
public enum AnswerTypeSet : byte
{
    None = 0,
    When = 1,
    HowLong = 2,
    HowMany = 4,
    Who = 8,
    Contact = 16,
    Why = 32,
    WhatIs = 64,
    Advice = 128,
}
