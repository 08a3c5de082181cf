using System.Globalization;
using DocumentFormat.OpenXml.Office2010.Word;
using DocumentFormat.OpenXml.Wordprocessing;
using Checked = DocumentFormat.OpenXml.Office2010.Word.Checked;

namespace Assistant.Screening.Export;

/// <summary>A check box of Word: whether it is ticked, and the sign that shows it.</summary>
internal static class TickBox
{
    private const string Ticked = "2612";
    private const string Empty = "2610";

    public static void Set(SdtElement control, bool ticked)
    {
        var box = control.SdtProperties!.GetFirstChild<SdtContentCheckBox>()!;
        (box.GetFirstChild<Checked>() ?? box.PrependChild(new Checked())).Val = ticked ? OnOffValues.One : OnOffValues.Zero;
        var (sign, font) = ticked
            ? (box.GetFirstChild<CheckedState>()?.Val?.Value ?? Ticked, box.GetFirstChild<CheckedState>()?.Font?.Value)
            : (box.GetFirstChild<UncheckedState>()?.Val?.Value ?? Empty, box.GetFirstChild<UncheckedState>()?.Font?.Value);
        if (control.Descendants<Run>().FirstOrDefault() is not { } run) return;
        var properties = run.RunProperties ??= new RunProperties();
        if (font is not null) properties.RunFonts = new RunFonts { Ascii = font, HighAnsi = font, EastAsia = font };
        run.RemoveAllChildren<Text>();
        run.RemoveAllChildren<SymbolChar>();
        run.Append(new Text(char.ConvertFromUtf32(int.Parse(sign, NumberStyles.HexNumber, CultureInfo.InvariantCulture))));
    }
}
