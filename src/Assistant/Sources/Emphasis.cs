namespace Assistant.Sources;

/// <summary>Finds the stars of Markdown that belong together. A star that has no partner is a star of the text.</summary>
public static class Emphasis
{
    public static void Read(string text, int start, int end, InlineSheet sheet)
    {
        var open = new List<(int At, int Length)>();
        for (var i = start; i < end;)
        {
            if (text[i] != '*' || sheet.IsTaken(i)) { i++; continue; }
            var length = 1;
            while (i + length < end && text[i + length] == '*') length++;
            Meet(i, length);
            i += length;
        }

        void Meet(int at, int length)
        {
            if (length > 3) return;
            var closes = at > start && !char.IsWhiteSpace(text[at - 1]);
            var partner = closes ? open.FindLastIndex(o => o.Length == length && o.At + length < at) : -1;
            if (partner >= 0)
            {
                Pair(open[partner].At, at, length);
                open.RemoveRange(partner, open.Count - partner);
            }
            else if (at + length < end && !char.IsWhiteSpace(text[at + length])) open.Add((at, length));
            else if (closes && open.Count == 0 && EndsItsBlock(at, length)) Set(start, at, length);
        }

        // The items of a quoted list carry the closing mark of a quotation that opened above them.
        bool EndsItsBlock(int at, int length) => text.AsSpan(at + length, end - at - length).IsWhiteSpace() && text[at - 1] is '.' or '!' or '?' or '’' or '”' or '\'' or '"' or ')';

        void Pair(int opening, int closing, int length)
        {
            sheet.Hide(opening, opening + length);
            Set(opening + length, closing, length);
        }

        void Set(int from, int closing, int length)
        {
            sheet.Style(from, closing, length switch { 1 => RunStyle.Emphasis, 2 => RunStyle.Strong, _ => RunStyle.Emphasis | RunStyle.Strong });
            sheet.Hide(closing, closing + length);
        }
    }
}
