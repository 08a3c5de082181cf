namespace Assistant.Tests.Moments;

/// <summary>Messages in the words of staff, each with the moments it reports.</summary>
public static class MomentReports
{
    private static readonly (string Text, string Moments)[] Lines =
    [
        ("he's just been arrested in Devon, what do I do?", "arrest out-of-area"),
        ("she's back after three nights", "missing"),
        ("school are about to exclude him", "exclusion"),
        ("he walks out tonight", "discontinuance"),
        ("RUI'd this afternoon, no conditions at all", "release-under-investigation"),
        ("NFA'd. mum chuffed, I'm not", "discontinuance"),
        ("one of mine got nicked last night with a load of wraps on him", "arrest"),
        ("he's been lifted again", "arrest"),
        ("arested last nite wiv a blade", "arrest"),
        ("Appropriate adult needed for 15yo at Oxford Road, can I do it as his key worker?", "arrest"),
        ("misper again, third time this month", "missing"),
        ("Not come home since Thursday and phone going straight to voicemail", "missing"),
        ("climbed out of her window again and we can't reach her", "missing"),
        ("he finally came back yesterday, needs an RHI", "missing"),
        ("BTP found him on a train to Plymouth with no ticket", "out-of-area"),
        ("a force 150 miles away has him", "out-of-area"),
        ("perm ex meeting is friday", "exclusion"),
        ("got excl today for 3 days", "exclusion"),
        ("they've chucked her out of school for fighting", "exclusion"),
        ("head rang to say he can't come back", "exclusion"),
        ("stabbed lad in A&E, says he fell on a fence", "injury"),
        ("came in with a black eye and won't tell anyone how he got it", "injury"),
        ("he's kicked off big time", "deterioration"),
        ("she's stopped eating and won't see her mates", "deterioration"),
        ("attendance has gone from 96% to 40 since September", "deterioration"),
        ("he told me he owes them 2 bags and doesn't know what to do", "asks-for-help"),
        ("text from him at midnight: pls help me im scared", "asks-for-help"),
        ("he was remanded this morning", "arrest"),
        ("he's been bailed to his nan's until 14 December", "release-under-investigation"),
        ("coming out of custody tonight, who picks him up", "release-under-investigation"),
        ("placement has given notice, he'll have to move on friday", "move"),
        ("mum has kicked him out and he's sofa surfing", "move"),
        ("back home this morning after two nights away with a cut on his face", "missing injury"),
        ("reported missing friday, found in Ipswich, arrested for supply", "arrest missing out-of-area"),
        ("excluded last year and again this morning", "exclusion"),
    ];

    public static TheoryData<string, string> All
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (text, moments) in Lines) data.Add(text, moments);
            return data;
        }
    }

    public static IEnumerable<string> Texts => Lines.Select(l => l.Text);

    /// <summary>Those of one sentence, so that a word before it reaches all of it.</summary>
    public static IEnumerable<string> Sentences => Texts.Where(t => t.TrimEnd('?').IndexOfAny(['.', ';', '?', '!']) < 0);
}
