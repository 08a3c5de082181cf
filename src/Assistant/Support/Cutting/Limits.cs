using System.Collections.Frozen;

namespace Assistant.Support.Cutting;

/// <summary>Words that limit what a sentence says: without them it says something else.</summary>
internal static class Limits
{
    private static readonly FrozenSet<string> Words =
        """
        not no never none neither nor nobody nothing nowhere without cannot cant dont doesnt didnt isnt arent wasnt werent wont wouldnt shouldnt couldnt
        hasnt havent hadnt ensure ensures ensured ensuring unable unlikely unclear unknown fail fails failed failing failure lack lacks lacked lacking refuse
        refuses refused refusing declined declines rarely hardly barely seldom little few fewer less least more most majority must shall should ought may
        might can could will would need needs needed required require requires requirement suspected suspect suspects suspicion suspicions alleged allegedly
        allegation allegations possible possibly possibility potential potentially likely likelihood appear appears appeared apparent apparently seem seems
        seemed seemingly feel feels felt believe believes believed thought think thinks consider considers considered perhaps maybe probably probable almost
        nearly approximately around roughly some sometimes many much several often frequently usually normally generally typically mainly mostly largely
        partly partially always all every each any half if unless only just merely except until whether subject try tries tried trying attempt attempts
        attempted attempting aim aims aimed aiming intend intends intended intention plan planned planning propose proposes proposed proposal hope hopes
        hoped hoping want wants wanted recommend recommends recommended asked ask asks expected expects indicate indicates indicated indication suggest
        suggests suggested suggestion claim claims claimed assume assumes assumed perceived perceive worried concerned agreed agree increase increases
        increased increasing increasingly decrease decreased decreasing reduce reduces reduced reducing reduction against rather instead before prior under
        below over above early late later earlier very highly extremely even too again further because after following although though despite said says say
        stated states telling told report reported reports also or within inside outside beyond
        """.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    public static bool Contains(string word) => Words.Contains(word);
}
