namespace Assistant.Safety;

public readonly record struct RedLineMark(RedLineFinding RedLine, bool Allowed);

/// <summary>What is refused. A phrase that asks for it is let through where the same sentence shows a fair purpose.</summary>
public sealed class RedLineRules(PhraseTable<RedLineMark> table)
{
    public RedLineFinding? Find(IReadOnlyList<Token> tokens)
    {
        var matches = table.Find(tokens);
        foreach (var match in matches)
            if (!match.Mark.Allowed && !matches.Exists(m => m.Mark.Allowed && m.Mark.RedLine == match.Mark.RedLine
                && tokens[m.Start].Sentence == tokens[match.Start].Sentence)) return match.Mark.RedLine;
        return null;
    }
}
