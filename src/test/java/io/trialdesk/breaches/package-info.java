/// Each rule of the architecture broken once, so that a rule that cannot fail is noticed.
package io.trialdesk.breaches;
