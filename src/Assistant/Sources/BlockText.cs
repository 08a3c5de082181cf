using Assistant.Corpus;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Assistant.Sources;

/// <summary>The words of blocks that are read as one, without a space more or less than the file has.</summary>
public sealed class BlockText : ComponentBase
{
    [Parameter, EditorRequired] public required HeldPage Page { get; set; }
    [Parameter, EditorRequired] public required IReadOnlyList<Block> Blocks { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        for (var i = 0; i < Blocks.Count; i++)
        {
            if (i > 0 && !EndsInHyphen(Blocks[i - 1])) builder.AddContent(0, " ");
            Write(builder, Blocks[i]);
        }
    }

    private void Write(RenderTreeBuilder builder, Block block)
    {
        var pieces = Page.Pieces(block);
        for (var i = 0; i < pieces.Count;)
        {
            var from = i;
            while (i < pieces.Count && pieces[i].Marked == pieces[from].Marked) i++;
            var together = pieces.Skip(from).Take(i - from);
            if (pieces[from].Marked) WriteMarked(builder, block, together);
            else foreach (var piece in together) Write(builder, piece);
        }
    }

    // A screen reader does not say that words are marked, so words that only it reads stand before and after.
    private void WriteMarked(RenderTreeBuilder builder, Block block, IEnumerable<Piece> pieces)
    {
        if (block == Page.FirstMarked)
        {
            builder.OpenElement(1, "span");
            builder.AddAttribute(2, "id", "passage");
            builder.AddAttribute(3, "tabindex", "-1");
            Unseen(builder, "sources.passage-begins");
        }
        builder.OpenElement(4, "mark");
        foreach (var piece in pieces) Write(builder, piece);
        builder.CloseElement();
        if (block == Page.FirstMarked) builder.CloseElement();
        if (block == Page.LastMarked) Unseen(builder, "sources.passage-ends");
    }

    private void Write(RenderTreeBuilder builder, Piece piece)
    {
        var (run, open) = (piece.Run, 0);
        Open(run.Style.HasFlag(RunStyle.Marker), "span", "marker");
        Open(run.Style.HasFlag(RunStyle.Strong), "strong");
        Open(run.Style.HasFlag(RunStyle.Emphasis), "em");
        Open(run.Style.HasFlag(RunStyle.Underlined), "span", "underlined");
        Open(run.Style.HasFlag(RunStyle.Raised), "sup");
        if (Page.NoteOf(run) is { } note) OpenNote(note);
        else if (run.Address is { } address) OpenLink(address);
        builder.AddContent(9, Page.TextOf(piece));
        while (open-- > 0) builder.CloseElement();

        void Open(bool wanted, string element, string? style = null)
        {
            if (!wanted) return;
            builder.OpenElement(5, element);
            if (style is not null) builder.AddAttribute(6, "class", style);
            open++;
        }

        void OpenNote(int note)
        {
            var isNote = run.Style.HasFlag(RunStyle.Marker);
            if (isNote && !Page.HasReference(note)) return;
            Open(true, "a", "note-number");
            builder.AddAttribute(7, "href", $"#{(isNote ? "reference" : "note")}-{note}");
            builder.AddAttribute(7, "aria-label", Page.Words.Text(isNote ? "sources.back-to-reference" : "sources.to-note", ("number", $"{note}")));
            if (!isNote && Page.IsReference(run)) builder.AddAttribute(8, "id", $"reference-{note}");
        }

        void OpenLink(string address)
        {
            Open(true, "a");
            builder.AddAttribute(7, "href", address);
            builder.AddAttribute(8, "rel", "noopener noreferrer");
        }
    }

    private void Unseen(RenderTreeBuilder builder, string words)
    {
        builder.OpenElement(10, "span");
        builder.AddAttribute(11, "class", "unseen");
        builder.AddContent(12, $" {Page.Words[words]} ");
        builder.CloseElement();
    }

    private bool EndsInHyphen(Block block) => Page.Pieces(block) is [.., var last] && Page.TextOf(last).EndsWith('-');
}
