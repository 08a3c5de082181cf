namespace Assistant.Sources;

/// <summary>What is known of each character of a block while its marks are read.</summary>
public sealed class InlineSheet(int start, int end)
{
    private readonly Ink[] _inks = new Ink[end - start];

    public bool IsTaken(int at) => _inks[at - start] is { Hidden: true } or { Address: not null };

    public void Hide(int from, int to) => Each(from, to, ink => ink with { Hidden = true });

    public void Style(int from, int to, RunStyle style) => Each(from, to, ink => ink with { Style = ink.Style | style });

    public void Link(int from, int to, string address) => Each(from, to, ink => ink with { Address = address });

    public void Note(int from, int to, int? note) => Each(from, to, ink => ink with { Note = note });

    public IReadOnlyList<Run> Runs()
    {
        var runs = new List<Run>();
        for (var i = 0; i < _inks.Length;)
        {
            var from = i;
            var ink = _inks[i];
            while (i < _inks.Length && _inks[i] == ink) i++;
            if (!ink.Hidden) runs.Add(new Run(start + from, start + i, ink.Style, ink.Address, ink.Note));
        }
        return runs;
    }

    private void Each(int from, int to, Func<Ink, Ink> change)
    {
        for (var i = from; i < to; i++) _inks[i - start] = change(_inks[i - start]);
    }

    private readonly record struct Ink(bool Hidden, RunStyle Style, string? Address, int? Note);
}
