using Assistant.Knowledge;

namespace Assistant.Screening.Export;

/// <summary>A judgement as it is read. One that was chosen has its words in <c>interface.yaml</c>; another is in words already.</summary>
internal static class JudgementWords
{
    public static string Of(Judgement judgement, InterfaceWords words) => Judgements.All.Contains(judgement.Reason) ? words[Judgements.WordsId(judgement)] : judgement.Reason;
}
